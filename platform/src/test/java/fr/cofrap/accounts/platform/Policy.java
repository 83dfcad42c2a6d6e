package fr.cofrap.accounts.platform;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule of the platform: answers with what breaks it. */
enum Policy {
  NO_PRIVILEGE(PodPolicies::privileged),
  NO_ROOT_USER(PodPolicies::rootUser),
  READ_ONLY_ROOT(PodPolicies::writableRoot),
  REQUESTS_AND_LIMITS(PodPolicies::unlimited),
  PINNED_IMAGES(PodPolicies::unpinned),
  NO_API_TOKEN(PodPolicies::holdingApiToken),
  SECRETS_EXIST(ReferencePolicies::missingSecrets),
  VOLUMES_EXIST(ReferencePolicies::missingVolumes),
  NO_LITERAL_PASSWORD(ReferencePolicies::literalPasswords),
  SECURITY_PROFILES(ReferencePolicies::undefendedNamespaces),
  SELECTORS_SELECT(NetworkRules::selectingNothing),
  DENIED_BY_DEFAULT(NetworkRules::openNamespaces),
  NO_OPEN_SERVICE(NetworkRules::openServices);

  private final Function<Manifests, Stream<String>> breaches;

  Policy(Function<Manifests, Stream<String>> breaches) {
    this.breaches = breaches;
  }

  List<String> breaches(Manifests manifests) {
    return breaches.apply(manifests).toList();
  }
}
