# language: fr
@R12
Fonctionnalité: Un code ne sert qu’une fois et ne se devine pas
  Un code accepté ne l’est plus jamais, ni un code plus ancien. Dix codes faux de suite avec le bon mot de passe gèlent
  le second facteur quinze minutes ; de mauvais mots de passe ne gèlent rien.

  Règle: Un code n’est accepté qu’une fois

    Contexte:
      Étant donné que Camille a un compte actif

    Scénario: Le code accepté est refusé s’il revient
      Étant donné que Camille s’est authentifiée
      Quand Camille présente de nouveau le même code
      Alors la demande est refusée : l’identification est refusée

    Scénario: Le code de l’activation est refusé s’il revient
      Quand Camille présente de nouveau le même code
      Alors la demande est refusée : l’identification est refusée

    Scénario: Un code plus ancien que le dernier accepté est refusé
      Étant donné que 5 minutes passent
      Et que Camille s’est authentifiée avec le code du pas à venir
      Quand Camille s’authentifie avec le code du moment
      Alors la demande est refusée : l’identification est refusée

    Scénario: Le même code présenté par des requêtes simultanées est accepté une seule fois
      Quand Camille présente le même code dans 32 requêtes simultanées
      Alors une seule des réponses est une authentification
      Et toutes les autres sont refusées : l’identification est refusée

    Scénario: Le même code lu par plusieurs requêtes avant que la première n’écrive est accepté une seule fois
      Quand Camille présente le même code dans 8 requêtes qui toutes ont lu le compte avant la première écriture
      Alors une seule des réponses est une authentification
      Et toutes les autres sont refusées : l’identification est refusée

  Règle: Dix codes faux de suite gèlent le second facteur quinze minutes

    Contexte:
      Étant donné que Camille a un compte actif

    Scénario: Après neuf codes faux, le bon code est encore accepté
      Étant donné que Camille a présenté 9 codes faux
      Quand Camille s’authentifie
      Alors elle est authentifiée

    Scénario: Après dix codes faux, même le bon code est refusé
      Étant donné que Camille a présenté 10 codes faux
      Quand Camille s’authentifie
      Alors la demande est refusée : l’identification est refusée

    Plan du scénario: Le gel dure quinze minutes
      Étant donné que Camille a présenté 10 codes faux
      Et que <durée> passent
      Quand Camille s’authentifie
      Alors <réponse>

      Exemples:
        | durée        | réponse                                            |
        | 899 secondes | la demande est refusée : l’identification est refusée |
        | 900 secondes | elle est authentifiée                              |

    Scénario: Une authentification réussie remet le compte des codes faux à zéro
      Étant donné que Camille a présenté 9 codes faux
      Et que Camille s’est authentifiée
      Et que Camille a présenté 9 codes faux
      Quand Camille s’authentifie
      Alors elle est authentifiée

    Scénario: Après le gel, un seul code faux de plus gèle de nouveau
      Étant donné que Camille a présenté 10 codes faux
      Et que 15 minutes passent
      Et que Camille a présenté 1 codes faux
      Quand Camille s’authentifie
      Alors la demande est refusée : l’identification est refusée

    Scénario: De mauvais mots de passe ne gèlent rien
      Étant donné que Mallory a présenté 40 mauvais mots de passe pour le compte de Camille
      Quand Camille s’authentifie
      Alors elle est authentifiée

    Scénario: Un second facteur enrôlé et jamais prouvé se gèle aussi
      Étant donné que Bruno a demandé un compte et reçu son second facteur
      Et que Bruno a présenté 10 codes faux
      Quand Bruno s’authentifie
      Alors la demande est refusée : l’identification est refusée
      Et le compte de Bruno n’est pas actif

    Scénario: Des codes faux simultanés ne donnent pas une onzième chance
      Quand Camille présente 40 codes faux dans des requêtes simultanées
      Alors toutes les demandes sont refusées : l’identification est refusée
      Et exactement 10 codes faux ont été comptés
      Et le bon code de Camille est refusé

    Scénario: Des codes faux lus avant le gel ne comptent plus après lui
      Étant donné que Camille a présenté 9 codes faux
      Quand Camille présente 8 codes faux dans des requêtes qui toutes ont lu le compte avant la première écriture
      Alors toutes les demandes sont refusées : l’identification est refusée
      Et exactement 10 codes faux ont été comptés

    Scénario: Un bon code lu avant le gel est refusé s’il n’est écrit qu’après
      Étant donné que Camille a présenté 9 codes faux
      Quand le gel survient entre la lecture et l’écriture d’une authentification de Camille
      Alors la demande est refusée : l’identification est refusée

    Scénario: Une activation lue avant le gel est refusée si elle n’est écrite qu’après
      Étant donné que Bruno a demandé un compte et reçu son second facteur
      Quand le gel survient entre la lecture et l’écriture d’une authentification de Bruno
      Alors la demande est refusée : l’identification est refusée
      Et le compte de Bruno n’est pas actif
