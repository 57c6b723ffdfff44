// Exports the site and serves it with a real nginx, in the foreground: `node hosted.mjs 3995`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.argv[2] ?? '3995';
// For measuring: nginx as fast as it can be set.
const fast =
  process.argv[3] === 'fast'
    ? 'open_file_cache max=2000; open_file_cache_valid 60s; keepalive_requests 100000000; tcp_nopush on;'
    : '';
const folder = `${root}target/hosted${port}`;
const made = spawnSync(`${root}target/release/due-care`, ['export', `${folder}/export`], {
  cwd: root,
  stdio: 'inherit',
});
if (made.status !== 0) process.exit(1);

const unpacked = `${root}.tools/nginx`;
const nginx = process.env.NGINX ?? (existsSync(`${unpacked}/usr/sbin/nginx`) ? `${unpacked}/usr/sbin/nginx` : 'nginx');
const module = [unpacked, '']
  .map((at) => `${at}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so`)
  .find(existsSync);
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((kind) => `${kind}_temp_path ${folder}/tmp;`)
  .join(' ');
mkdirSync(`${folder}/tmp`, { recursive: true });
writeFileSync(
  `${folder}/nginx.conf`,
  `
${module ? `load_module ${module};` : ''}
daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log stderr error;
events { worker_connections 512; }
http {
  access_log off; sendfile on; ${fast} ${temporary}
  include ${folder}/export/nginx/http.conf;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/export/site;
    ${module ? 'brotli_static on;' : ''}
    include ${folder}/export/nginx/server.conf;
  }
}
`,
);
const server = spawn(nginx, ['-p', folder, '-c', `${folder}/nginx.conf`], { stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill());
