package dev.coderx.patterns.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The methods Python itself calls, by their names between the double underscores. */
final class PythonSpecials {

    private static final int[] NONE = {};
    private static final Map<String, int[]> PARAMETERS = new HashMap<>();
    private static final Set<String> OTHERS =
            Set.of(
                    "init",
                    "new",
                    "call",
                    "init_subclass",
                    "class_getitem",
                    "post_init",
                    "slots",
                    "prepare",
                    "mro_entries",
                    "html",
                    "rich_repr",
                    "rich_console",
                    "json",
                    "array",
                    "array_ufunc",
                    "array_function",
                    "array_wrap",
                    "array_finalize",
                    "dict",
                    "get_validators",
                    "get_pydantic_core_schema",
                    "clause_element",
                    "buffer",
                    "release_buffer",
                    "annotations",
                    "getinitargs",
                    "subclasses",
                    "mro",
                    "name",
                    "pretty",
                    "replace",
                    "match_args",
                    "cmp",
                    "coerce",
                    "getslice",
                    "setslice",
                    "delslice",
                    "div",
                    "rdiv",
                    "idiv",
                    "oct",
                    "hex",
                    "long",
                    "unicode",
                    "nonzero",
                    "concat",
                    "attrs_post_init",
                    "attrs_pre_init",
                    "subclasshook",
                    "set_name",
                    "objclass",
                    "doc",
                    "class",
                    "ignore",
                    "sizeof",
                    "matmul",
                    "rmatmul",
                    "imatmul");

    static {
        count(
                0,
                0,
                "del repr str bytes hash bool dir len length_hint iter reversed neg pos abs invert"
                        + " complex int float index trunc floor ceil enter aenter getnewargs_ex"
                        + " getnewargs getstate reduce copy await aiter anext fspath next");
        count(
                1,
                1,
                "format lt le eq ne gt ge getattr getattribute delattr delete instancecheck"
                        + " subclasscheck getitem missing delitem contains add sub mul truediv"
                        + " floordiv mod divmod lshift rshift and xor or radd rsub rmul rtruediv"
                        + " rfloordiv rmod rdivmod rlshift rrshift rand rxor ror iadd isub imul"
                        + " itruediv ifloordiv imod ilshift irshift iand ixor ior reduce_ex"
                        + " deepcopy setstate");
        count(2, 2, "setattr set setitem");
        count(3, 3, "exit aexit");
        count(0, 1, "round");
        count(1, 2, "pow rpow ipow get");
    }

    private PythonSpecials() {}

    private static void count(int least, int most, String names) {
        for (String name : names.split(" ", -1)) {
            PARAMETERS.put("__" + name + "__", new int[] {least, most});
        }
    }

    /**
     * How many values Python hands to the method besides its object: the least and the most; empty
     * where it is not fixed.
     */
    static int[] parameters(String method) {
        return PARAMETERS.getOrDefault(method, NONE);
    }

    /** Whether Python or a well-known library calls a method of this name. */
    static boolean known(String word) {
        return PARAMETERS.containsKey("__" + word + "__") || OTHERS.contains(word);
    }
}
