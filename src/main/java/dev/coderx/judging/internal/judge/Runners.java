package dev.coderx.judging.internal.judge;

import dev.coderx.judging.internal.jail.Jail;
import dev.coderx.judging.internal.run.JailedRunner;
import dev.coderx.judging.internal.run.Runner;
import dev.coderx.judging.internal.run.jvm.JavaRunner;
import dev.coderx.shared.Language;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** The runners of this machine: one for each language that is installed. */
public final class Runners {
    private static final Logger LOG = Logger.getLogger(Runners.class);

    private Runners() {}

    /** Makes one of a language. */
    private interface Maker {
        Runner in(Jail jail) throws IOException;
    }

    /** One for each language that is installed. */
    public static Map<Language, Runner> in(Jail jail) {
        Map<Language, Runner> runners = new EnumMap<>(Language.class);
        add(Language.PYTHON, JailedRunner::python, jail, runners);
        add(Language.JAVA, JavaRunner::in, jail, runners);
        add(Language.JAVASCRIPT, JailedRunner::javaScript, jail, runners);
        return runners;
    }

    private static void add(
            Language language, Maker maker, Jail jail, Map<Language, Runner> runners) {
        try {
            runners.put(language, maker.in(jail));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Programs in %s are not run", language);
        }
    }
}
