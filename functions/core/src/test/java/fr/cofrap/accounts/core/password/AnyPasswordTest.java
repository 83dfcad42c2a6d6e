package fr.cofrap.accounts.core.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("Whatever the seed, a password")
class AnyPasswordTest {

  @Property
  void has24Characters(@ForAll long seed) {
    assertThat(password(seed)).hasSize(24);
  }

  @Property
  void hasAllFourClasses(@ForAll long seed) {
    assertThat(password(seed))
        .matches(".*[A-Z].*")
        .matches(".*[a-z].*")
        .matches(".*[0-9].*")
        .matches(".*[^A-Za-z0-9].*");
  }

  @Property
  void hasOnlyCharactersOfTheAlphabet(@ForAll long seed) {
    assertThat(password(seed).chars())
        .allMatch(character -> PasswordGenerator.ALPHABET.indexOf(character) >= 0);
  }

  @Property
  void isAnotherThanTheNextOne(@ForAll long seed) {
    PasswordGenerator generator = new PasswordGenerator(new Random(seed));

    assertThat(generator.generate().reveal()).isNotEqualTo(generator.generate().reveal());
  }

  private static String password(long seed) {
    return new PasswordGenerator(new Random(seed)).generate().reveal();
  }
}
