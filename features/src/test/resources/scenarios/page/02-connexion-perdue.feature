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
    Alors la page dit que le code a peut-être déjà servi, et d’attendre le suivant
    Quand la connexion revient et que Camille réessaie
    Alors la page accueille Camille

  Règle: Une réponse perdue en route se reprend sans attendre un quart d’heure

    @R10
    Plan du scénario: La réponse de la création ne vient pas : <cause>
      Étant donné que <cause>
      Et que Camille a demandé un compte sur la page, en vain
      Alors la page dit de la garder ouverte, car elle seule peut reprendre sans attendre
      Quand la connexion revient et que Camille réessaie
      Alors son mot de passe lui est remis sur la page
      Et Camille peut activer son compte sur la page

      Exemples:
        | cause                                             |
        | la prochaine réponse se perdra en route           |
        | la passerelle n’attendra pas la prochaine réponse |

    @R10
    Scénario: La réponse du second facteur ne vient pas
      Étant donné que la réponse du second facteur se perdra en route
      Et que Camille a demandé un compte sur la page
      Et que la page annonce une création interrompue
      Quand la connexion revient et que Camille réessaie
      Alors son mot de passe lui est remis sur la page
      Et Camille peut activer son compte sur la page

    @R10
    Scénario: Un mandataire répète la demande de création
      Étant donné que la prochaine demande arrivera deux fois
      Quand Camille crée son compte sur la page
      Alors Camille peut activer son compte sur la page

    @R10
    Plan du scénario: La réponse du renouvellement ne vient pas : <cause>
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que Camille s’est vu annoncer sur la page que ses identifiants ont expiré
      Et que <cause>
      Et que Camille a demandé sur la page à les renouveler, en vain
      Alors la page dit de la garder ouverte, car elle seule peut reprendre sans attendre
      Quand la connexion revient et que Camille réessaie
      Alors son mot de passe lui est remis sur la page

      Exemples:
        | cause                                             |
        | la prochaine réponse se perdra en route           |
        | la passerelle n’attendra pas la prochaine réponse |

    Plan du scénario: La réponse de l’activation ne vient pas : <cause>
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Et que <cause>
      Et que Camille a tenté d’activer son compte sur la page, en vain
      Alors la page dit que le code a peut-être déjà servi, et d’attendre le suivant
      Quand Camille réessaie avec le code suivant
      Alors la page annonce que son compte est activé

      Exemples:
        | cause                                             |
        | la prochaine réponse se perdra en route           |
        | la passerelle n’attendra pas la prochaine réponse |
        | la prochaine demande arrivera deux fois           |

  Règle: Un téléphone seul, qui recharge l’onglet, mène à un compte actif

    @R15
    Scénario: Ce qui a été enregistré active le compte
      Étant donné que Camille a créé son compte sur la page et gardé ce qui lui a été remis
      Quand le téléphone recharge la page
      Alors la connexion dit que la page a été rechargée, et que faire
      Et le navigateur ne garde rien de la page
      Quand Camille s’authentifie sur la page
      Alors la page annonce que son compte est activé
