# language: fr
@base @R18
Fonctionnalité: La base telle que le pilote la comprend
  L’adresse de la base est celle du pilote JDBC de PostgreSQL : plusieurs hôtes, TLS et ses autres réglages compris. Une base
  qui ne répond pas, ou pas assez, est dite indisponible en quelques secondes, puis retrouvée. Chaque composant est réel.

  Règle: Une adresse que le pilote comprend convient

    Scénario: PgBouncer de Debian, en mode transaction
      Étant donné PgBouncer en mode transaction devant la base
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{pgbouncer}/postgres?prepareThreshold=0 »
      Alors elles deviennent prêtes
      Et un compte y est créé, activé, employé, expiré puis renouvelé
      Et 24 comptes y sont créés, activés et employés en même temps

    Plan du scénario: Plusieurs hôtes, dont le premier est <état>
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://<hôtes>/postgres?targetServerType=primary »
      Alors elles deviennent prêtes
      Et un compte y est créé, activé et employé

      Exemples:
        | état | hôtes         |
        | mort | {mort},{base} |
        | muet | {muet},{base} |

    Scénario: Plusieurs hôtes, tous morts, puis l’un d’eux revient
      Quand la base est arrêtée, puis les fonctions lancées avec l’adresse « jdbc:postgresql://{mort},{base}/postgres?targetServerType=primary »
      Alors elles vivent, répondent que le service est momentanément indisponible, et cela en un temps borné
      Quand la base démarre
      Alors elles deviennent prêtes
      Et un compte y est créé, activé et employé

  Règle: Le certificat de la base est vérifié

    Scénario: Signé par la bonne autorité
      Étant donné le fichier de l’autorité qui a signé pour la base
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{base}/postgres?sslmode=verify-full&sslrootcert={autorité} »
      Alors elles deviennent prêtes
      Et leur liaison avec la base est chiffrée
      Et un compte y est créé, activé et employé

    Scénario: Signé par une autre autorité, puis le bon fichier est mis en place
      Étant donné le fichier d’une autre autorité
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{base}/postgres?sslmode=verify-full&sslrootcert={autorité} »
      Alors elles vivent, répondent que le service est momentanément indisponible, et cela en un temps borné
      Et leur journal nomme la cause, « PKIX path », et aucun secret
      Quand le fichier de l’autorité qui a signé pour la base est mis en place
      Alors elles deviennent prêtes
      Et un compte y est créé, activé et employé

    Scénario: Le fichier de l’autorité manque, puis il est mis en place
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{base}/postgres?sslmode=verify-full&sslrootcert={autorité} »
      Alors elles vivent, répondent que le service est momentanément indisponible, et cela en un temps borné
      Et leur journal nomme la cause, « authority.pem », et aucun secret
      Quand le fichier de l’autorité qui a signé pour la base est mis en place
      Alors elles deviennent prêtes
      Et un compte y est créé, activé et employé

  Règle: Une base qui se tait ne retient personne

    Scénario: La base se fige puis repart
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{base}/postgres »
      Alors elles deviennent prêtes
      Quand la base se fige
      Alors elles vivent, répondent que le service est momentanément indisponible, et cela en un temps borné
      Quand la base repart
      Alors elles deviennent prêtes
      Et un compte y est créé, activé et employé

    Scénario: La base se fige au milieu d’une instruction
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{base}/postgres »
      Et un compte actif chez elles
      Quand la base se fige au milieu d’une authentification
      Alors la réponse est que le service est momentanément indisponible, et cela en un temps borné
      Et leur journal dit que le pilote a renoncé, et n’a qu’une ligne de décision pour cet appel
      Et le code interrompu ne sert plus, et le suivant ouvre le compte

    Scénario: La liaison est coupée au milieu d’une instruction
      Étant donné une liaison avec la base qui peut être coupée
      Quand les fonctions sont lancées avec l’adresse « jdbc:postgresql://{liaison}/postgres »
      Et un compte actif chez elles
      Quand la liaison est coupée au milieu d’une authentification
      Alors la réponse est que le service est momentanément indisponible, et cela en un temps borné
      Et le code interrompu ne sert plus, et le suivant ouvre le compte
