package fr.cofrap.accounts.core.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cofrap.accounts.core.given.Given;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Whatever its content")
class AnySealedValueTest {

  private final Sealer sealer = Given.sealer("k1");

  @Property
  void aSealedValueOpensInItsPlace(@ForAll byte[] plain, @ForAll String place) {
    Place here = new Place(place);

    assertThat(sealer.open(sealer.seal(plain, here), here)).contains(plain);
  }

  @Property
  void aSealedValueOpensNowhereElse(@ForAll byte[] plain, @ForAll String a, @ForAll String b) {
    Assume.that(!a.equals(b));

    assertThat(sealer.open(sealer.seal(plain, new Place(a)), new Place(b))).isEmpty();
  }

  @Property
  void aTextThatWasNeverSealedDoesNotOpen(@ForAll String text) {
    assertThat(sealer.open(text, new Place("here"))).isEmpty();
    assertThat(sealer.open("k1." + text, new Place("here"))).isEmpty();
  }
}
