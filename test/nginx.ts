import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The nginx example of an installation guide, as it stands there. */
export const exampleOf = (guide: string): string =>
  /```nginx\n(.*?)```/s.exec(readFileSync(guide, "utf8"))?.[1] ?? "";

const isInstalled = (program: string) => spawnSync(program, ["-v"]).error === undefined;

/** Whether nginx can be run here. */
export const hasNginx = isInstalled("nginx") && isInstalled("openssl");

/** nginx with the example of docs/install.md, run as it stands there but for its port, paths and certificate. */
export class Nginx {
  readonly folder = mkdtempSync(join(tmpdir(), "nginx-"));
  readonly certificate = join(this.folder, "site.crt");

  /**
   * @param port on this machine alone
   * @param site the folder it serves
   */
  constructor(
    readonly port: number,
    private readonly site: string
  ) {}

  /** Where the add-in is. */
  get address(): string {
    return `https://127.0.0.1:${this.port}/kuomian/`;
  }

  start(): void {
    // Its workers may run as another user.
    chmodSync(this.folder, 0o755);
    this.certify();
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${join(this.folder, name)};`)
      .join("\n");
    const http = `include /etc/nginx/mime.types;\naccess_log off;\n${temporary}\n${this.example()}`;
    // As root it would serve as a user who may not see the folder.
    const user = process.getuid?.() === 0 ? "user root;\n" : "";
    writeFileSync(
      this.settings,
      `${user}pid ${join(this.folder, "pid")};\nevents {}\nhttp {\n${http}\n}\n`
    );
    this.run();
  }

  stop(): void {
    this.run("-s", "stop");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get settings(): string {
    return join(this.folder, "nginx.conf");
  }

  private get key(): string {
    return join(this.folder, "site.key");
  }

  private example(): string {
    return exampleOf("docs/install.md")
      .replace("listen 443", `listen 127.0.0.1:${this.port}`)
      .replace("/etc/nginx/certs/intranet.example.crt", this.certificate)
      .replace("/etc/nginx/certs/intranet.example.key", this.key)
      .replace("/srv/kuomian/", `${this.site}/`);
  }

  private certify(): void {
    const subject = ["-subj", "/CN=intranet.example", "-addext", "subjectAltName=IP:127.0.0.1"];
    const files = ["-nodes", "-keyout", this.key, "-out", this.certificate, "-days", "1"];
    const options = ["req", "-x509", "-newkey", "rsa:2048", ...files, ...subject];
    execFileSync("openssl", options, { stdio: "pipe" });
  }

  private run(...more: string[]): void {
    const options = ["-p", this.folder, "-c", this.settings, "-e", join(this.folder, "error.log")];
    execFileSync("nginx", [...options, ...more], { stdio: "pipe" });
  }
}
