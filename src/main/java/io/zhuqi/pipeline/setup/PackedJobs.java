package io.zhuqi.pipeline.setup;

import io.zhuqi.control.ControlRoomException;
import io.zhuqi.control.JobsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The control room that is packed into the program. */
final class PackedJobs implements JobsFolder {
    private static final String ROOT = "jobs/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public List<String> list(String folder, String suffix) {
        try {
            return Arrays.stream(resources.getResources("classpath*:" + ROOT + folder + "/**/*" + suffix))
                    .map(PackedJobs::relativePath)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relativePath(Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String read(String path) {
        Resource resource = resources.getResource("classpath:" + ROOT + path);
        if (!resource.exists()) {
            throw new ControlRoomException(path, 0, "not packed into this program", "use a complete program file");
        }
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String location() {
        return "classpath:" + ROOT;
    }
}
