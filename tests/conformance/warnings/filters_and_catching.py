import warnings, sys
class W:
    def write(self, s): print(repr(s[s.index('main.py'):]))
    def flush(self): pass
sys.stderr = W()
warnings.resetwarnings()
warnings.simplefilter('default')
warnings.warn('hello')
warnings.warn('hello')
def f(): warnings.warn('deep', RuntimeWarning, stacklevel=2)
f()
warnings.warn('dep', DeprecationWarning)
for i in range(3): warnings.warn('loop')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.warn('a', FutureWarning)
    print(len(w), w[0].message, w[1].category, w[0].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('boom')
    except UserWarning as e: print('raised', e)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('nothing')
warnings.warn(UserWarning('inst'))
try: warnings.warn('x', int)
except TypeError as e: print(e)
@warnings.deprecated('use g')
class Old: pass
Old()
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'x = 1'))

