"""Characters by kind, capwords(), and the classes Formatter and Template, which are loaded when they are needed."""  # hidden

from _lazy import lazily as _lazily

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
           'whitespace', 'Formatter', 'Template']

digits, octdigits, hexdigits = '0123456789', '01234567', '0123456789abcdefABCDEF'
ascii_lowercase, ascii_uppercase = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
punctuation, whitespace = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""", ' \t\n\r\v\f'
printable = digits + ascii_letters + punctuation + whitespace


__getattr__, __dir__ = _lazily(globals(), _string_more='Formatter Template')


def capwords(s, sep=None):
    words = [word.capitalize() for word in s.split(sep)]
    return (sep or ' ').join(words)
