package fr.cofrap.project.gantt.given;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.cofrap.project.gantt.plan.PlanRefused;
import fr.cofrap.project.gantt.plan.Refusal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** That something is refused, for these reasons and no other. */
public final class Refused {

  private Refused() {}

  public static void refused(ThrowingCallable call, Refusal... why) {
    assertThatThrownBy(call)
        .asInstanceOf(type(PlanRefused.class))
        .extracting(PlanRefused::refusals)
        .isEqualTo(List.of(why));
  }
}
