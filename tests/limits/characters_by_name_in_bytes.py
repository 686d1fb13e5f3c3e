# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
(b"\\N{LATIN SMALL LETTER A}" * 5000000).decode("unicode_escape")
