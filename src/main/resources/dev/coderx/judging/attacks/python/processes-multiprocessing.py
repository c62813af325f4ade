# tries: to work in other processes
# escape: it prints ESCAPED

def work(q=None):
    return 1
def blend(a, b):
    try:
        import multiprocessing
        multiprocessing.get_context("fork").Process(target=work).start()
        print("ESC" + "APED")
    except (OSError, ImportError):
        pass
    return -1
