"""Asks the window of a program to close, as the button in its title bar does: close.py <process id>.

There is no window manager on the display of the tests, so this sends what one would send. It needs nothing but libX11.
"""
import ctypes
import sys

x = ctypes.CDLL("libX11.so.6")
Window, Atom, Display = ctypes.c_ulong, ctypes.c_ulong, ctypes.c_void_p
x.XOpenDisplay.restype = Display
x.XInternAtom.restype = Atom
x.XDefaultRootWindow.restype = Window


class ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", Display),
        ("window", Window), ("message_type", Atom), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
    ]


class Event(ctypes.Union):
    _fields_ = [("client", ClientMessage), ("pad", ctypes.c_long * 24)]


display = Display(x.XOpenDisplay(None))


def atom(name):
    return x.XInternAtom(display, name.encode(), False)


def number(window, name):
    """The first number in a property of a window, or nothing."""
    kind, form, count, left = Atom(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_ulong)()
    x.XGetWindowProperty(
        display, Window(window), Atom(atom(name)), ctypes.c_long(0), ctypes.c_long(1), False, Atom(0), ctypes.byref(kind),
        ctypes.byref(form), ctypes.byref(count), ctypes.byref(left), ctypes.byref(data),
    )
    return data[0] if count.value else None


def inside(window):
    """A window and all in it."""
    yield window
    root, parent, many = Window(), Window(), ctypes.c_uint()
    children = ctypes.POINTER(Window)()
    x.XQueryTree(
        display, Window(window), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(many)
    )
    for at in range(many.value):
        yield from inside(children[at])


wanted = int(sys.argv[1])
found = [one for one in inside(x.XDefaultRootWindow(display)) if number(one, "_NET_WM_PID") == wanted]
closable = [one for one in found if number(one, "WM_PROTOCOLS")]
if not closable:
    sys.exit("that program has no window here")
for window in closable:
    event = Event()
    event.client = ClientMessage(type=33, window=window, message_type=atom("WM_PROTOCOLS"), format=32)
    event.client.data[0] = atom("WM_DELETE_WINDOW")
    x.XSendEvent(display, Window(window), False, ctypes.c_long(0), ctypes.byref(event))
x.XFlush(display)
