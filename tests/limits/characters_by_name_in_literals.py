# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
exec("x='" + "\\N{LATIN SMALL LETTER A}" * 3000000 + "'")
