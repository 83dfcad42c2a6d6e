# language: fr
@R14
Fonctionnalité: La table ne livre aucun secret
  Une seule table, aussi proche que possible de celle du cahier des charges. Ce qui y est chiffré n’est pas le mot de
  passe mais son empreinte ; chaque valeur est liée à sa ligne et à sa colonne et nomme sa clé.

  Scénario: La table garde les six colonnes du cahier des charges
    Étant donné que Camille a un compte actif
    Alors la table a les colonnes id, username, password, mfa, gendate et expired
    Et ses autres colonnes sont pending_password, pending_mfa, pending_gendate, pending_retry, last_step, misses et frozen_until
    Et il n’y a qu’une table
    Et la date de génération de Camille est en secondes depuis 1970
    Et son indicateur d’expiration vaut 0

  Scénario: Même avec la clé, la base ne rend pas le mot de passe
    Étant donné que Camille a un compte actif
    Quand un administrateur déchiffre le mot de passe enregistré de Camille avec la vraie clé
    Alors il n’obtient que l’empreinte SHA-256 du mot de passe

  Scénario: Le secret TOTP est chiffré par la clé que sa valeur nomme
    Étant donné que Camille a un compte actif
    Quand un administrateur déchiffre le secret enregistré de Camille avec la vraie clé
    Alors il obtient les 160 bits du secret

  Scénario: Le même mot de passe chiffré deux fois ne se reconnaît pas
    Étant donné que Camille a un compte actif
    Alors la valeur chiffrée d’avant l’activation et celle d’après diffèrent

  Scénario: Une authentification est une lecture et une écriture, rien de plus
    Étant donné les trois fonctions en service
    Et un compte qui s’est déjà authentifié
    Quand il s’authentifie de nouveau
    Alors la base a été interrogée 2 fois

  Plan du scénario: Déplacer des valeurs chiffrées n’ouvre aucun compte : <manœuvre>
    Étant donné que Camille et Mallory ont chacune un compte actif
    Quand un administrateur malveillant <manœuvre>
    Et Mallory s’authentifie au nom de Camille avec ses propres identifiants
    Alors rien n’est ouvert

    Exemples:
      | manœuvre                                                              |
      | copie le mot de passe de Mallory dans la ligne de Camille             |
      | copie le mot de passe et le secret de Mallory dans la ligne de Camille |
      | copie toute la ligne de Mallory dans celle de Camille                 |
      | échange les noms de Camille et de Mallory                             |

  Plan du scénario: Une valeur chiffrée ne change pas de colonne : <manœuvre>
    Étant donné que Camille a demandé un compte et reçu son second facteur
    Quand un administrateur malveillant <manœuvre>
    Et Camille s’authentifie
    Alors rien n’est ouvert

    Exemples:
      | manœuvre                                                                     |
      | active le compte de Camille en copiant ses valeurs en attente                |
      | échange le mot de passe et le secret en attente de Camille                   |

  Scénario: Une valeur chiffrée altérée d’un bit n’ouvre rien
    Étant donné que Camille a un compte actif
    Quand un administrateur malveillant altère d’un bit le secret de Camille
    Et Camille s’authentifie
    Alors rien n’est ouvert

  Plan du scénario: Le rôle des fonctions ne peut pas <action>
    Étant donné que Camille a un compte actif
    Quand le rôle des fonctions tente de <action>
    Alors la base le lui interdit

    Exemples:
      | action                       |
      | supprimer une ligne          |
      | vider la table               |
      | détruire la table            |
      | changer le numéro d’une ligne |
      | changer le nom d’une ligne   |
      | ajouter une colonne          |
      | créer une table              |
      | créer un schéma              |
      | créer un rôle                |
      | devenir propriétaire de la table |
      | lire les mots de passe de la base |
      | lire un fichier du serveur   |
