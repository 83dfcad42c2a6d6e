package fr.cofrap.accounts.demo;

import fr.cofrap.accounts.runtime.log.Logging;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;

/** Everything from one command, for a workstation: database, functions, page. */
public final class DemoApplication {

  private DemoApplication() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    Logging.start();
    try {
      run(List.of(args), out);
    } catch (DemoException | IllegalArgumentException e) {
      stop(e.getMessage());
    } catch (FileSystemException e) {
      stop(
          "Impossible de lire ou d’écrire "
              + e.getMessage()
              + " : vérifiez les droits et la place qui reste, ou donnez un autre dossier par COFRAP_DATA.");
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(List<String> args, PrintStream out) throws Exception {
    DemoSettings settings = DemoSettings.from(System.getenv());
    if (args.contains("--reset")) {
      Demo.forget(settings);
      out.println("Les comptes et les secrets de " + settings.data() + " sont oubliés.");
    }
    Demo demo = Demo.start(settings, out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
    out.printf(
        "%nPrêt : http://localhost:%d%n"
            + "Créez un compte ; la barre du bas montre un téléphone et fait passer le temps.%n"
            + "Pour arrêter : Ctrl-C. Les comptes sont gardés ; ./demo --reset les oublie.%n%n",
        demo.port());
  }

  private static void stop(String message) {
    System.err.println(message);
    System.exit(1);
  }
}
