package dev.coderx.judging.internal.harness;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a JSON value into what a parameter of a type takes. */
final class Arguments {
    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(
                    int.class, Integer.class,
                    long.class, Long.class,
                    double.class, Double.class,
                    float.class, Float.class,
                    short.class, Short.class,
                    byte.class, Byte.class,
                    boolean.class, Boolean.class,
                    char.class, Character.class);

    /** What stands for a type of the library: the first that fits; those that keep order first. */
    private static final List<Class<?>> COLLECTIONS =
            List.of(ArrayList.class, LinkedHashSet.class, TreeSet.class, ArrayDeque.class);

    private static final List<Class<?>> MAPS = List.of(LinkedHashMap.class, TreeMap.class);

    private Arguments() {}

    /** A value that a parameter cannot take. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(@Nullable Object value, Type type) {
            super(shown(value) + " is no " + type.getTypeName());
        }

        private static String shown(@Nullable Object value) {
            String text = String.valueOf(value);
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
    }

    /** Makes a value fit a type. */
    static @Nullable Object fit(@Nullable Object json, Type type) throws Unfit {
        return switch (type) {
            case Class<?> raw -> fit(json, raw, List.of());
            case ParameterizedType generic ->
                    fit(
                            json,
                            (Class<?>) generic.getRawType(),
                            List.of(generic.getActualTypeArguments()));
            case GenericArrayType array -> array(json, array.getGenericComponentType());
            case WildcardType wildcard ->
                    fit(
                            json,
                            wildcard.getLowerBounds().length > 0
                                    ? wildcard.getLowerBounds()[0]
                                    : wildcard.getUpperBounds()[0]);
            case TypeVariable<?> variable -> fit(json, erasure(variable));
            default -> throw new Unfit(json, type);
        };
    }

    private static @Nullable Object fit(@Nullable Object json, Class<?> type, List<Type> generics)
            throws Unfit {
        if (type.isArray()) {
            return array(json, type.getComponentType());
        }
        if (type == Optional.class) {
            Object inner = fit(json, generics.isEmpty() ? Object.class : generics.getFirst());
            return Optional.ofNullable(inner);
        }
        if (json == null) {
            if (type.isPrimitive()) {
                throw new Unfit(null, type);
            }
            return null;
        }
        Class<?> boxed = BOXES.getOrDefault(type, type);
        Object made =
                switch (json) {
                    case Boolean b -> b;
                    case Number number -> number(number, boxed);
                    case String text -> text(text, boxed);
                    case List<?> items -> items(items, boxed, generics);
                    case Map<?, ?> map -> map(map, boxed, generics);
                    default -> null;
                };
        if (!boxed.isInstance(made)) {
            throw new Unfit(json, type);
        }
        return made;
    }

    private static @Nullable Object number(Number number, Class<?> type) {
        if (number instanceof BigInteger whole) {
            if (type == Double.class) {
                return whole.doubleValue();
            } else if (type == Float.class) {
                return whole.floatValue();
            } else if (type == BigDecimal.class) {
                return new BigDecimal(whole);
            } else if (type == BigInteger.class) {
                return whole;
            } else if (type == Short.class && whole.bitLength() < 16) {
                return whole.shortValue();
            } else if (type == Byte.class && whole.bitLength() < 8) {
                return whole.byteValue();
            } else if (type == Long.class && whole.bitLength() < 64) {
                return whole.longValue();
            } else if (whole.bitLength() < 32) {
                return whole.intValue();
            }
            return whole.bitLength() < 64 ? (Number) whole.longValue() : whole;
        }
        double real = number.doubleValue();
        if (type == Float.class) {
            return (float) real;
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(real);
        }
        boolean wanted = type.isAssignableFrom(Double.class);
        return !wanted && real == Math.rint(real) && Math.abs(real) < 1L << 53
                ? number(BigInteger.valueOf((long) real), type)
                : (Object) real;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object text(String text, Class<?> type) {
        if (type == Character.class) {
            return text.length() == 1 ? text.charAt(0) : null;
        } else if (type == StringBuilder.class) {
            var buffer = new StringBuilder();
            return buffer.append(text);
        } else if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum) constant).name().equals(text)) {
                    return constant;
                }
            }
        }
        return text;
    }

    /** A map's keys are text in JSON, whatever they are in Java. */
    private static @Nullable Object key(Object text, Type type) throws Unfit {
        boolean number =
                type instanceof Class<?> raw
                        && (Number.class.isAssignableFrom(raw) || raw == Boolean.class);
        return fit(number ? Json.read((String) text) : text, type);
    }

    private static @Nullable Object items(List<?> items, Class<?> type, List<Type> generics)
            throws Unfit {
        Type element = generics.size() == 1 ? generics.getFirst() : Object.class;
        if (type == Iterator.class) {
            return collection(items, ArrayList.class, element).iterator();
        }
        Class<?> made = concrete(type, COLLECTIONS);
        return Collection.class.isAssignableFrom(made) ? collection(items, made, element) : null;
    }

    @SuppressWarnings("unchecked")
    private static Collection<@Nullable Object> collection(
            List<?> items, Class<?> type, Type element) throws Unfit {
        var collection = (Collection<@Nullable Object>) make(type);
        for (Object item : items) {
            collection.add(fit(item, element));
        }
        return collection;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object map(Map<?, ?> json, Class<?> type, List<Type> generics)
            throws Unfit {
        Class<?> made = concrete(type, MAPS);
        if (!Map.class.isAssignableFrom(made)) {
            return null;
        }
        boolean typed = generics.size() == 2;
        var map = (Map<@Nullable Object, @Nullable Object>) make(made);
        for (Map.Entry<?, ?> entry : json.entrySet()) {
            map.put(
                    key(entry.getKey(), typed ? generics.getFirst() : Object.class),
                    fit(entry.getValue(), typed ? generics.getLast() : Object.class));
        }
        return map;
    }

    private static Class<?> concrete(Class<?> type, List<Class<?>> usual) {
        return usual.stream().filter(type::isAssignableFrom).findFirst().orElse(type);
    }

    private static Object make(Class<?> type) throws Unfit {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new Unfit("a list or map", type);
        }
    }

    private static @Nullable Object array(@Nullable Object json, Type component) throws Unfit {
        if (json == null) {
            return null;
        }
        Class<?> raw = erasure(component);
        if (!(json instanceof List<?> items)) {
            throw new Unfit(json, raw.arrayType());
        }
        Object array = Array.newInstance(raw, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, fit(items.get(i), component));
        }
        return array;
    }

    private static Class<?> erasure(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            case GenericArrayType array -> erasure(array.getGenericComponentType()).arrayType();
            case TypeVariable<?> variable -> erasure(variable.getBounds()[0]);
            default -> Object.class;
        };
    }
}
