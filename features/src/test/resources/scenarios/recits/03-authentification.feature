# language: fr
@R3
Fonctionnalité: S’authentifier
  En tant que titulaire d’un compte
  Je veux m’authentifier avec mon login, mon mot de passe et mon code 2FA
  Afin d’utiliser la solution Cloud sans que mon compte puisse être compromis

  Scénario: La première authentification active le compte
    Étant donné que Camille a demandé un compte et reçu son second facteur
    Quand Camille s’authentifie
    Alors son compte est activé
    Et ses identifiants sont valables jusqu’au 2026-09-02T09:00:00Z

  Scénario: Les authentifications suivantes sont acceptées
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie
    Alors elle est authentifiée
    Et ses identifiants sont valables jusqu’au 2026-09-02T09:00:00Z

  @dehors
  Scénario: Le login se saisit en majuscules ou entouré d’espaces
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie en saisissant son nom en majuscules entouré d’espaces
    Alors elle est authentifiée

  Plan du scénario: Un code d’un pas d’avance ou de retard est accepté
    Étant donné que Camille a un compte actif
    Et que 5 minutes passent
    Quand Camille s’authentifie avec le code <moment>
    Alors elle est authentifiée

    Exemples:
      | moment        |
      | du pas passé  |
      | du moment     |
      | du pas à venir |

  Plan du scénario: Un code trop vieux ou trop en avance est refusé
    Étant donné que Camille a un compte actif
    Et que 5 minutes passent
    Quand Camille s’authentifie avec le code <moment>
    Alors la demande est refusée : l’identification est refusée

    Exemples:
      | moment                 |
      | de deux pas auparavant |
      | de deux pas plus tard  |

  @dehors
  Plan du scénario: Un seul mauvais facteur suffit au refus
    Étant donné que Camille a un compte actif
    Quand Camille s’authentifie avec <erreur>
    Alors la demande est refusée : l’identification est refusée

    Exemples:
      | erreur                               |
      | un mauvais mot de passe              |
      | un mauvais code                      |
      | un mauvais mot de passe et un mauvais code |
      | son mot de passe en minuscules       |
      | son mot de passe suivi d’une espace  |
      | un mot de passe vide                 |
      | un mot de passe en SQL               |
      | un mot de passe en HTML              |
      | le mot de passe et le code de Bruno  |
