package genreport.workbench;

import com.sun.net.httpserver.HttpServer;
import genreport.diagnostic.Diagnostic;
import genreport.file.FolderLock;
import genreport.file.PrivateFolder;
import genreport.file.RecoveryCopies;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The server of the form in the browser. It can be reached from this computer alone, by who knows
 * its address.
 */
public final class Workbench implements AutoCloseable {

  private static final int THREADS = 8;
  private static final String LONGEST_REQUEST_SECONDS = "30";

  /** How long an answer that has begun may take when the program ends. */
  private static final int LAST_ANSWER_SECONDS = 10;

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpServer server;
  private final ExecutorService threads;
  private final Presence presence;
  private final Session session;
  private final Optional<FolderLock> lock;
  private final boolean isFolderShared;
  private final URI address;

  /**
   * What a workbench is made of.
   *
   * @param folder the folder of the reports
   * @param shared what the reports are made with
   * @param stateFolder the user's folder for data that the program keeps between runs; if absent,
   *     texts that are not saved don't outlive the program
   * @param version the program's version
   * @param faults takes the bugs of the program that an answer meets
   */
  public record Settings(
      Path folder,
      SharedResources shared,
      Optional<Path> stateFolder,
      String version,
      Consumer<Throwable> faults) {}

  private Workbench(Settings settings, int port, Presence.Patience patience) throws IOException {
    Path folder = settings.folder().toRealPath();
    Optional<Path> own =
        settings.stateFolder().flatMap(state -> PrivateFolder.open(state.resolve("edit")));
    Optional<FolderLock> taken = Optional.empty();
    boolean isShared = false;
    try {
      taken = own.isPresent() ? FolderLock.take(own.get(), folder) : taken;
      isShared = own.isPresent() && taken.isEmpty();
    } catch (IOException e) {
      // a folder of the program that can't be written keeps nobody from editing
    }
    this.lock = taken;
    this.isFolderShared = isShared;
    Workplace place =
        new Workplace(
            new OpenedFolder(folder),
            settings.shared(),
            own.map(RecoveryCopies::new),
            new AtomicLong());
    // small answers go out at once, not with the next ones
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // who sends half a request must not keep a thread for ever
    System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_REQUEST_SECONDS);
    this.server = server(port);
    Secret key = Secret.random();
    int open = server.getAddress().getPort();
    this.address = URI.create("http://127.0.0.1:" + open + "/start?key=" + key.text());
    this.presence = new Presence(patience);
    this.session = new Session(place, settings.version(), isFolderShared);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "workbench");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext(
        "/",
        new RequestHandler(
            new Api(session, presence), new AccessCheck(open, key), settings.faults()));
    server.start();
  }

  private HttpServer server(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    } catch (IOException e) {
      if (lock.isPresent()) {
        lock.get().close();
      }
      throw e;
    }
  }

  /**
   * Starts a workbench.
   *
   * @param port 0 for one that is free
   * @throws IOException if the folder can't be read
   * @throws java.net.BindException if the port can't be used
   */
  public static Workbench start(Settings settings, int port) throws IOException {
    return start(settings, port, Presence.Patience.USUAL);
  }

  static Workbench start(Settings settings, int port, Presence.Patience patience)
      throws IOException {
    return new Workbench(settings, port, patience);
  }

  /** Returns the first address, which has the secret. */
  public URI address() {
    return address;
  }

  /** Returns whether another program works on the folder. */
  public boolean isFolderShared() {
    return isFolderShared;
  }

  /**
   * Opens a report.
   *
   * @param name the file's name in the folder
   * @return the reasons if it can't be opened
   */
  public List<Diagnostic> open(String name) {
    return session.load(name);
  }

  /**
   * Waits until the page ends the program or has been closed for some minutes.
   *
   * @return whether everything is saved
   */
  public boolean awaitEnd() throws InterruptedException {
    presence.await();
    return session.isSaved();
  }

  /** Answers the requests that have begun, and ends. */
  @Override
  public void close() throws IOException {
    presence.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_ANSWER_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
