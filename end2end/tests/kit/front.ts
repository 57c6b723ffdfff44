// A host in front of two real servers: the build as it is, and a second one. Its tests let service workers in:
// `test.use({ serviceWorkers: 'allow' })`.
import { appendFileSync, cpSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { serve } from '../../site.mjs';
import { test as base } from './page';

/** One address in front of two real servers, as a host has it during a deploy. */
class Front {
  /** The server that answers. */
  upstream: string;
  /** No connection is answered. */
  isDown = false;
  /** Paths that answer with this status instead. */
  readonly broken = new Map<string, number>();
  /** Paths that come from this server instead. */
  readonly strays = new Map<string, string>();
  /** What was asked. */
  asked: string[] = [];
  url = '';
  private readonly server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    this.asked.push(path);
    if (this.isDown) return void request.socket.destroy();
    const status = this.broken.get(path);
    if (status)
      return void response.writeHead(status, { 'cache-control': 'no-store', 'content-type': 'text/plain' }).end();
    const forward = http.request(
      new URL(path, this.strays.get(path) ?? this.upstream),
      { headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    forward.on('error', () => request.socket.destroy());
    forward.end();
  });

  constructor(
    readonly before: string,
    readonly after: string,
  ) {
    this.upstream = before;
  }
  async open(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const port = Number(process.env.DUE_CARE_TEST_PORT ?? 3990);

/** Every test has a host of its own, and the address of that host. */
export const test = base.extend<{ front: Front }, { after: string }>({
  // A second build, told from the first by what its script does to the page.
  after: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
    async ({}, use, info) => {
      const files = `${info.project.outputDir}/after-${info.workerIndex}`;
      cpSync(fileURLToPath(new URL('../../../target/site', import.meta.url)), files, { recursive: true });
      appendFileSync(`${files}/page.js`, 'document.documentElement.dataset.build = "after";\n');
      const site = await serve(port + 10 + info.parallelIndex, files);
      await use(site.url);
      site.stop();
    },
    { scope: 'worker' },
  ],
  front: async ({ after }, use) => {
    const front = new Front(`http://127.0.0.1:${port}`, after);
    await front.open();
    await use(front);
    front.close();
  },
  baseURL: async ({ front }, use) => use(front.url),
});
