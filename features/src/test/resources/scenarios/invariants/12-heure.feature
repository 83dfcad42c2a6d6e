# language: fr
@R12
Fonctionnalité: L’heure qui décide est celle de la base
  Les répliques ont chacune leur horloge, qui peut se tromper. Aucune ne décide : la base dit l’heure, et l’instruction
  qui écrit la vérifie.

  Règle: Une réplique dont l’horloge avance n’accorde rien avant l’heure

    Scénario: Un nom en cours de création n’est pas rendu
      Étant donné que Camille a demandé un compte
      Et que l’horloge de la réplique avance de 16 minutes sur celle de la base
      Quand le compte de Camille est demandé de nouveau
      Alors la demande est refusée : le nom est déjà pris

    Scénario: Un gel dure encore
      Étant donné que Camille a un compte actif
      Et que Camille a présenté 10 codes faux
      Et que l’horloge de la réplique avance de 16 minutes sur celle de la base
      Quand Camille s’authentifie avec le code de dans 16 minutes
      Alors la demande est refusée : l’identification est refusée
      Et exactement 10 codes faux ont été comptés

    Scénario: Un code à venir n’est pas accepté, et n’enferme pas dehors
      Étant donné que Camille a un compte actif
      Et que l’horloge de la réplique avance de 16 minutes sur celle de la base
      Quand Camille s’authentifie avec le code de dans 16 minutes
      Alors la demande est refusée : l’identification est refusée
      Quand Camille s’authentifie
      Alors elle est authentifiée

  Règle: Une réplique dont l’horloge retarde ne prolonge rien

    Scénario: Un ticket d’enrôlement ne vit pas plus longtemps
      Étant donné que Camille a demandé un compte
      Et que 15 minutes passent
      Et que l’horloge de la réplique retarde de 10 minutes sur celle de la base
      Quand Camille demande son second facteur
      Alors la demande est refusée : le ticket est refusé

    Scénario: Des identifiants ne restent pas valables
      Étant donné que Camille a un compte actif
      Et que 6 mois passent
      Et que l’horloge de la réplique retarde de 1 mois sur celle de la base
      Quand Camille s’authentifie
      Alors la demande est refusée : les identifiants sont expirés

  Règle: Une réplique dont l’horloge s’écarte de plus de cinq secondes n’est pas prête

    Scénario: Une réplique en avance d’une minute le dit
      Étant donné que l’horloge de la réplique avance de 1 minutes sur celle de la base
      Alors la réplique n’est pas prête, et son journal dit l’écart et le remède

    Scénario: Une réplique en retard de cinq secondes reste prête
      Étant donné que l’horloge de la réplique retarde de 5 secondes sur celle de la base
      Alors la réplique est prête
