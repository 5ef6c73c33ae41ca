package genreport.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import genreport.form.PackFolders;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that FreeMarker's default wrapper of Java objects would go by. */
class MemberAccessTest {

  @ParameterizedTest
  @ValueSource(classes = {Object.class, String.class, Class.class, List.class, Thread.class})
  void noMethodIsExposed(Class<?> type) {
    new TemplateEngine(new PackFolders(List.of()));
    DefaultMemberAccessPolicy policy =
        DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_35);
    assertThat(policy.isToStringAlwaysExposed()).isFalse();
    for (Method method : type.getMethods()) {
      assertThat(policy.forClass(type).isMethodExposed(method)).as(method.toString()).isFalse();
    }
  }
}
