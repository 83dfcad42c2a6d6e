# language: fr
@navigateur @R9
Fonctionnalité: Perdre la connexion sans rien perdre d’autre
  La page dit que le service n’est pas joignable, garde ce qui a été saisi ou remis, et propose de réessayer.

  Scénario: La connexion est perdue avant la création
    Étant donné que la connexion est perdue
    Et que Camille a demandé un compte sur la page, en vain
    Quand la connexion revient et que Camille réessaie
    Alors son mot de passe lui est remis sur la page

  @R10
  Scénario: La connexion est perdue au milieu de la création
    Étant donné que la connexion est perdue entre le mot de passe et le second facteur
    Et que Camille a demandé un compte sur la page
    Et que la page annonce une création interrompue
    Quand la connexion revient et que Camille réessaie
    Alors son mot de passe lui est remis sur la page
    Et Camille peut activer son compte sur la page

  Scénario: La connexion est perdue au moment de l’activation
    Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
    Et que la connexion est perdue
    Et que Camille a tenté d’activer son compte sur la page, en vain
    Quand la connexion revient et que Camille réessaie
    Alors la page annonce que son compte est activé

  Scénario: La connexion est perdue au moment de s’authentifier
    Étant donné que Camille a un compte actif
    Et que la connexion est perdue
    Et que Camille a tenté de s’authentifier sur la page, en vain
    Quand la connexion revient et que Camille réessaie
    Alors la page accueille Camille
