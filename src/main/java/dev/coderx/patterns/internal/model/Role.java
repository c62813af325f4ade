package dev.coderx.patterns.internal.model;

/**
 * What an identifier does where it stands.
 *
 * @param kind what it declares, where it declares
 * @param hoisted whether it belongs to the function around rather than to the nearest block
 */
record Role(Act act, Symbol.Kind kind, boolean hoisted) {

    enum Act {
        /** It is only a label, a key or the name of something elsewhere. */
        NONE,
        READ,
        WRITE,
        UPDATE,
        DELETE,
        /** It declares a name without a value. */
        DECLARE,
        /** It declares a name and gives it a value. */
        DEFINE,
        GLOBAL,
        NONLOCAL
    }

    static final Role NONE = of(Act.NONE);
    static final Role READ = of(Act.READ);
    static final Role WRITE = of(Act.WRITE);
    static final Role UPDATE = of(Act.UPDATE);
    static final Role DELETE = of(Act.DELETE);
    static final Role GLOBAL = of(Act.GLOBAL);
    static final Role NONLOCAL = of(Act.NONLOCAL);
    static final Role VARIABLE = define(Symbol.Kind.VARIABLE);
    static final Role DECLARED = new Role(Act.DECLARE, Symbol.Kind.VARIABLE, false);
    static final Role PARAMETER = define(Symbol.Kind.PARAMETER);
    static final Role LOOP_VARIABLE = define(Symbol.Kind.LOOP_VARIABLE);
    static final Role EXCEPTION = define(Symbol.Kind.EXCEPTION);
    static final Role FUNCTION = define(Symbol.Kind.FUNCTION);
    static final Role METHOD = define(Symbol.Kind.METHOD);
    static final Role CLASS = define(Symbol.Kind.CLASS);
    static final Role IMPORT = define(Symbol.Kind.IMPORT);
    static final Role FIELD = define(Symbol.Kind.FIELD);
    static final Role TYPE_PARAMETER = define(Symbol.Kind.TYPE_PARAMETER);

    static Role define(Symbol.Kind kind) {
        return new Role(Act.DEFINE, kind, false);
    }

    private static Role of(Act act) {
        return new Role(act, Symbol.Kind.VARIABLE, false);
    }

    Role hoisted(boolean far) {
        return far == hoisted ? this : new Role(act, kind, far);
    }

    Role given(boolean value) {
        return new Role(value ? Act.DEFINE : Act.DECLARE, kind, hoisted);
    }

    boolean reads() {
        return act == Act.READ || act == Act.UPDATE;
    }

    boolean writes() {
        return act == Act.WRITE || act == Act.UPDATE || act == Act.DEFINE || act == Act.DELETE;
    }

    /** Whether it stands where a value goes to rather than comes from. */
    boolean isTarget() {
        return act != Act.READ && act != Act.NONE;
    }
}
