# tries: to fetch a page
# escape: the listener is called

def blend(a, b):
    try:
        import urllib.request
        urllib.request.urlopen("http://127.0.0.1:@PORT@/", timeout=0.2)
    except Exception:
        pass
    return -1
