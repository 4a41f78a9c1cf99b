package io.zhuqi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture: one river of packages, and fences around the libraries. */
class ArchitectureTest {
    private static final String BASE = "io.zhuqi";

    /** The river; a package imports only from packages above it. */
    private static final List<String> RIVER = List.of(
            "vocabulary",
            "finding",
            "control",
            "inbox",
            "tabular",
            "template",
            "validation",
            "store",
            "policy",
            "resolution",
            "reconciliation",
            "measurement",
            "reporting",
            "delivery",
            "sample",
            "pipeline",
            "operations",
            "console",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void everyPackageStandsInTheRiver() {
        assertThat(CLASSES.stream().map(ArchitectureTest::stage).distinct())
                .isSubsetOf(Stream.concat(Stream.of(""), RIVER.stream()).toList());
    }

    @Test
    void aPackageImportsOnlyFromPackagesAboveIt() {
        classes()
                .should(new ArchCondition<>("depend only on packages above their own") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        origin.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isOurs(dependency.getTargetClass()))
                                .filter(dependency -> !mayImport(stage(origin), stage(dependency.getTargetClass())))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    /** Sub-packages count, too: each package is a slice of its own. */
    @Test
    void packagesFormNoRings() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The sample generator stands beside the river: only the command line imports it; the two faces know nothing of each other. */
    private static boolean mayImport(String from, String to) {
        if (from.isEmpty() || from.equals(to)) {
            return true;
        }
        if (to.equals("sample")) {
            return from.equals("cli");
        }
        if (from.equals("cli") && to.equals("console")) {
            return false;
        }
        return RIVER.contains(to) && RIVER.indexOf(to) < RIVER.indexOf(from);
    }

    @Test
    void springBatchStaysInPipelineAndOperations() {
        forbid("org.springframework.batch..").outside(inStages("pipeline", "operations"));
    }

    @Test
    void theWebStaysInTheConsole() {
        forbid("jakarta.servlet..", "org.springframework.web..").outside(inStages("console"));
    }

    @Test
    void theUpperRiverKnowsNoSpring() {
        List<String> plain =
                List.of("vocabulary", "finding", "control", "inbox", "tabular", "template", "validation", "sample");
        forbid("org.springframework..").outside(type -> !plain.contains(stage(type)));
    }

    @Test
    void poiStaysWhereWorkbooksAreReadOrWritten() {
        forbid("org.apache.poi..")
                .outside(inStages("tabular", "delivery", "sample").or(inPackage("reporting.excel")));
    }

    @Test
    void jasperStaysInItsRenderer() {
        forbid("net.sf.jasperreports..", "org.jfree..", "com.lowagie..", "org.apache.pdfbox..")
                .outside(inPackage("reporting.pdf"));
    }

    @Test
    void jdbcStaysInStores() {
        forbid("java.sql..", "org.postgresql..", "org.springframework.jdbc..")
                .outside(type -> outermost(type).getSimpleName().endsWith("Store"));
    }

    @Test
    void nobodyAsksForNowOutsideConfiguration() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are no configuration",
                        type -> !outermost(type).getSimpleName().endsWith("Configuration")))
                .should()
                .callMethodWhere(DescribedPredicate.describe("the clock is read", ArchitectureTest::readsTheClock))
                .check(CLASSES);
    }

    private static boolean readsTheClock(JavaMethodCall call) {
        boolean now = call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return call.getTargetOwner().getPackageName().equals("java.time")
                && (now || call.getName().startsWith("system"));
    }

    @Test
    void packagesAreNamedAfterWhatTheyDo() {
        Pattern vague = Pattern.compile(".*\\.(util|utils|common|helper|helpers|service|dao|dto|impl)(\\..*)?");
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .noneMatch(name -> vague.matcher(name).matches());
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            for (Path folder : folders.filter(ArchitectureTest::hasSources).toList()) {
                assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked");
            }
        }
    }

    @Test
    void noWordingForUsersStandsInJava() throws IOException {
        Pattern literal = Pattern.compile("\"[^\"\\n]*\\p{IsHan}");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                assertThat(literal.matcher(Files.readString(file)).find())
                        .as("Chinese wording in %s", file)
                        .isFalse();
            }
        }
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    private static String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1).split("\\.")[0];
    }

    private static Predicate<JavaClass> inStages(String... stages) {
        return type -> List.of(stages).contains(stage(type));
    }

    private static Predicate<JavaClass> inPackage(String name) {
        return type -> (type.getPackageName() + ".").startsWith(BASE + "." + name + ".");
    }

    private static Fence forbid(String... libraries) {
        return allowed -> noClasses()
                .that(DescribedPredicate.describe("stand outside the fence", type -> !allowed.test(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }

    @FunctionalInterface
    private interface Fence {
        void outside(Predicate<JavaClass> allowed);
    }
}
