"""Runs a student's Python code in the jail and reports what came of it.

Standard input brings one JSON document with the code and the jobs; each line of standard output is
one JSON object, an event. What is expected of the code is not known here. Only modules that are
built into the interpreter are imported: each other one costs milliseconds of every run.
"""

import _io
import _json
import _signal
import faulthandler
import posix
import sys
import time

FILE = "solution.py"
DEEPEST = 50
MOST_PARTS = 100_000
MOST_TEXT = 1_000_000
GRACE_SECONDS = 0.25

now = time.perf_counter_ns
quoted = _json.encode_basestring_ascii
exit_process = posix._exit
write = posix.write
set_timer = _signal.setitimer
get_frame = sys._getframe


class Reading:
    """How the interpreter's own JSON scanner reads."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float
    memo = {}


def read_all(descriptor):
    parts = []
    while part := posix.read(descriptor, 1 << 20):
        parts.append(part)
    return b"".join(parts).decode("utf-8", "surrogatepass")


def scratch_file():
    """An empty file without a name."""
    try:
        return posix.memfd_create("text")
    except OSError:
        return posix.open("/tmp", posix.O_TMPFILE | posix.O_RDWR, 0o600)


document, _ = _json.make_scanner(Reading)(read_all(0).strip(), 0)
protocol = posix.dup(1)
for standard in (0, 1):
    scratch = scratch_file()
    posix.dup2(scratch, standard)
    posix.close(scratch)


class Now:
    """The job that is being done."""

    number = 0
    started = now()
    cpu = time.process_time()
    printed = None


def send(event, **fields):
    parts = ['{"event":"', event, '"']
    for name, text in fields.items():
        parts += (',"', name, '":', text)
    parts.append("}\n")
    data = "".join(parts).encode("ascii")
    while data:
        data = data[write(protocol, data) :]


def number(value):
    return "null" if value is None else str(value)


def micros():
    return str((now() - Now.started) // 1000)


class Printed(_io.BytesIO):
    """What the student's code prints, counted as it comes."""

    def write(self, data):
        written = super().write(data)
        if self.tell() > document["outputBytes"]:
            stop("OUTPUT", get_frame(1))
        return written

    def fileno(self):
        return 1


def printed():
    """Everything printed in this job, by print and by the descriptor, cut at the limit."""
    capture, text = Now.printed
    try:
        if sys.stdout is not text:
            sys.stdout.flush()
        text.flush()
    except Exception:
        pass
    most = document["outputBytes"]
    try:
        data = capture.getvalue()[:most] + posix.pread(1, most, 0)
    except Exception:
        data = b""
    return quoted(data[:most].decode("utf-8", "replace"))


def begin(job, text):
    """Gives the code a fresh standard input and output and starts the clock."""
    Now.number = job
    posix.ftruncate(1, 0)
    posix.lseek(1, 0, 0)
    posix.ftruncate(0, 0)
    if text:
        posix.lseek(0, 0, 0)
        data = text.encode("utf-8", "surrogatepass")
        while data:
            data = data[write(0, data) :]
    posix.lseek(0, 0, 0)
    source = _io.BufferedReader(_io.FileIO(0, "rb", closefd=False))
    sys.stdin = sys.__stdin__ = _io.TextIOWrapper(source, "utf-8", "replace")
    capture = Printed()
    out = _io.TextIOWrapper(capture, "utf-8", "backslashreplace", newline="\n")
    Now.printed = capture, out
    sys.stdout = sys.__stdout__ = out
    if "random" in sys.modules:
        sys.modules["random"].seed(20)
    seconds = document["jobMillis"] / 1000
    faulthandler.dump_traceback_later(seconds + GRACE_SECONDS, exit=True, file=2)
    Now.started = now()
    Now.cpu = time.process_time()
    set_timer(_signal.ITIMER_REAL, seconds)


def end():
    set_timer(_signal.ITIMER_REAL, 0)
    faulthandler.cancel_dump_traceback_later()
    if posix.fstat(1).st_size > document["outputBytes"]:
        stop("OUTPUT", None)


def own_lines(frame):
    """The lines of the student's code that are being executed, the innermost first."""
    lines = []
    while frame is not None and len(lines) < 200:
        if frame.f_code.co_filename == FILE:
            lines.append(frame.f_lineno)
        frame = frame.f_back
    return lines


def loop_around(lines):
    """The line of the loop that does not end: the innermost `while`, else the innermost loop."""
    import ast

    loops = (ast.For, ast.AsyncFor, ast.While)
    comprehensions = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
    tree = ast.parse(document["source"])
    found = []
    for line in lines:
        inner_first, waiting = [], [tree]
        while waiting:
            node = waiting.pop()
            for child in ast.iter_child_nodes(node):
                first = getattr(child, "lineno", None)
                if first is None:
                    waiting.append(child)
                elif first <= line <= child.end_lineno:
                    waiting.append(child)
                    if isinstance(child, functions) and first < line:
                        inner_first = []
                    elif isinstance(child, loops + comprehensions):
                        inner_first.insert(0, child)
        found += inner_first
    endless = [loop for loop in found if isinstance(loop, ast.While)] or found
    return endless[0].lineno if endless else None


def starved():
    """Whether the job hardly ran: it waited, or the machine had too much else to do."""
    return time.process_time() - Now.cpu < document["jobMillis"] / 4000


def stop(limit, frame, lines=None):
    """Reports that the job used too much, and ends."""
    set_timer(_signal.ITIMER_REAL, 0)
    little = limit == "TIME" and starved()
    lines = own_lines(frame) if lines is None else lines
    try:
        loop = loop_around(lines)
    except BaseException:
        loop = None
    send(
        "stopped",
        job=str(Now.number),
        limit=quoted(limit),
        line=number(lines[0] if lines else None),
        loopLine=number(loop),
        printed=printed(),
        micros=micros(),
        starved="true" if little else "false",
    )
    exit_process(0)


class TooLarge(Exception):
    pass


class Size:
    """How much of a value may still be written."""

    def __init__(self):
        self.parts = MOST_PARTS
        self.text = MOST_TEXT

    def take(self, text):
        self.parts -= 1
        self.text -= text
        if self.parts < 0 or self.text < 0:
            raise TooLarge


def type_name(value):
    return type.__dict__["__name__"].__get__(type(value))[:100]


def other(value, text=None):
    if text is None:
        try:
            text = str.__str__(repr(value))[:1000]
        except Exception:
            text = ""
    return '{"other":%s,"text":%s}' % (quoted(type_name(value)), quoted(text))


def items(name, values, size, depth):
    return '{"%s":[%s]}' % (name, ",".join([part(v, size, depth + 1) for v in values]))


def part(value, size, depth):
    kind = type(value)
    if value is None:
        size.take(4)
        return "null"
    if kind is bool:
        size.take(5)
        return "true" if value else "false"
    if issubclass(kind, str):
        size.take(str.__len__(value))
        return quoted(str.__str__(value))
    if issubclass(kind, int):
        size.take(int.bit_length(value) // 3)
        return '{"int":"%s"}' % int.__repr__(value)
    if issubclass(kind, float):
        size.take(24)
        return '{"real":"%s"}' % real(value)
    size.take(10)
    if depth >= DEEPEST:
        return other(value, "nested too deeply")
    if issubclass(kind, list):
        return items("list", list.__iter__(value), size, depth)
    if issubclass(kind, tuple):
        return items("tuple", tuple.__iter__(value), size, depth)
    if issubclass(kind, set):
        return items("set", set.__iter__(value), size, depth)
    if issubclass(kind, frozenset):
        return items("set", frozenset.__iter__(value), size, depth)
    if issubclass(kind, dict):
        pairs = [
            "[%s,%s]" % (part(k, size, depth + 1), part(v, size, depth + 1))
            for k, v in list(dict.items(value))
        ]
        return '{"map":[%s]}' % ",".join(pairs)
    return other(value)


def real(value):
    if value != value:
        return "NaN"
    if value in (float_infinity, -float_infinity):
        return "Infinity" if value > 0 else "-Infinity"
    return float.__repr__(value)


float_infinity = float("inf")


def encoded(value):
    try:
        return part(value, Size(), 0)
    except TooLarge:
        return other(value, "too large")
    except MemoryError:
        raise
    except Exception:
        return other(value, "")


def failure(error):
    """What to say of an error: its name, its words, and the innermost line of the student's."""
    line = column = None
    if isinstance(error, SyntaxError) and error.filename == FILE:
        line, column = error.lineno, error.offset
    lines = traceback_lines(error)
    if line is None and lines:
        line = lines[0]
    try:
        words = error.msg if isinstance(error, SyntaxError) else error
        message = str.__str__(str(words))[:2000]
    except Exception:
        message = ""
    return {
        "type": quoted(type_name(error)),
        "message": quoted(message),
        "line": number(line),
        "column": number(column if column and column > 0 else None),
    }


def traceback_lines(error):
    lines, step = [], error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == FILE:
            lines.append(step.tb_lineno)
        step = step.tb_next
    return lines[::-1]


def broken(fields):
    end()
    send("broken", printed=printed(), **fields)
    exit_process(0)


def snake_case(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


class Missing(Exception):
    pass


def called(name, names):
    for spelling in (name, snake_case(name)):
        if callable(names.get(spelling)):
            return names[spelling]
    raise Missing


def fresh_module(name):
    module = type(sys)(name)
    sys.modules[name] = module
    return module


def load(code, driver):
    """Loads the student's code, then the author's, for calls."""
    begin(0, "")
    try:
        module = fresh_module("solution")
        exec(code, module.__dict__)
        if driver:
            exec(compile(driver, "driver.py", "exec", dont_inherit=True), module.__dict__)
    except SystemExit:
        exited()
    except MemoryError as error:
        stop("MEMORY", None, traceback_lines(error))
    except BaseException as error:
        broken(failure(error))
    end()
    function = document["function"]
    try:
        return module.__dict__, called(function, module.__dict__) if function else None
    except Missing:
        broken(
            {
                "type": '"MissingFunction"',
                "message": quoted(snake_case(function)),
                "line": "null",
                "column": "null",
            }
        )


def exited():
    end()
    send("exited", job=str(Now.number), printed=printed())
    exit_process(0)


def join_threads():
    threading = sys.modules.get("threading")
    if threading:
        for thread in threading.enumerate():
            if not thread.daemon and thread is not threading.current_thread():
                thread.join()


def program(code):
    try:
        exec(code, fresh_module("__main__").__dict__)
        join_threads()
    except SystemExit:
        pass  # a program may end itself; what it printed counts


def do(number_, job, code, names, function):
    begin(number_, job.get("input") or "")
    send("started", job=str(number_))
    arguments = job.get("call") or []
    try:
        if "call" in job:
            value = function(*arguments)
        elif "expression" in job:
            value = eval(compile(job["expression"], "expression.py", "eval"), names)
        else:
            value = program(code)
        value = encoded(value)
        after = "[%s]" % ",".join([encoded(argument) for argument in arguments])
        spent = micros()
    except SystemExit:
        exited()
    except MemoryError as error:
        stop("MEMORY", None, traceback_lines(error))
    except BaseException as error:
        spent = micros()
        fields = failure(error)
        end()
        del fields["column"]
        return send("raised", job=str(number_), printed=printed(), micros=spent, **fields)
    end()
    send(
        "returned",
        job=str(number_),
        value=value,
        after=after,
        printed=printed(),
        micros=spent,
    )


def leave(*status):
    """What `exit` and `quit` are where the interpreter starts without its site module."""
    raise SystemExit(*status)


def main():
    import builtins

    builtins.exit = builtins.quit = leave
    del sys.path[0]  # the folder of this file
    sys.argv[:] = [FILE]
    _signal.signal(_signal.SIGALRM, lambda signal, frame: stop("TIME", frame))
    if "random" in document["source"] or "random" in (document["driver"] or ""):
        import random  # seeded before each job
    send("ready")
    begin(0, "")
    try:
        code = compile(document["source"], FILE, "exec", dont_inherit=True)
    except BaseException as error:
        broken(failure(error))
    end()
    names = function = None
    if any("call" in job or "expression" in job for job in document["jobs"]):
        names, function = load(code, document["driver"])
    for number_, job in enumerate(document["jobs"]):
        do(number_, job, code, names, function)
    send("done")
    exit_process(0)


main()
