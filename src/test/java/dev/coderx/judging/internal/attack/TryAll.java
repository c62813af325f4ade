package dev.coderx.judging.internal.attack;

import dev.coderx.judging.internal.jail.*;
import java.util.*;

public class TryAll {
    public static void main(String[] a) throws Exception {
        long t = System.nanoTime();
        var s = (JailSupport.Available) JailSupport.here(AttackSuite.SETTINGS);
        var list = Attack.all().stream().filter(x -> x.name().matches(a[0])).toList();
        var r = AttackSuite.run(s.jail(), list, 2);
        for (var o : r.outcomes()) {
            boolean bad = !o.escapes().isEmpty() || o.isFalsePass();
            System.out.printf(
                    "%s %-45s %-9s %6.0f %s%n",
                    bad ? "!!" : "  ", o.attack().name(), o.status(), o.millis(), o.escapes());
        }
        System.out.printf(
                "programs %d escapes %d false %d left %s in %d ms%n",
                r.programs(),
                r.escapes(),
                r.falsePasses(),
                r.left(),
                (System.nanoTime() - t) / 1000000);
        System.exit(0);
    }
}
