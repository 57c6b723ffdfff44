// Exports the site and serves it with a real nginx, Apache or Caddy, in the foreground: `node hosted.mjs 3995 nginx`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.argv[2] ?? '3995';
const host = process.argv[3] ?? 'nginx';
// For measuring: nginx as fast as it can be set.
const fast =
  process.argv[4] === 'fast'
    ? 'open_file_cache max=2000; open_file_cache_valid 60s; keepalive_requests 100000000; tcp_nopush on;'
    : '';
const folder = `${root}target/hosted${port}`;
const site = `${folder}/export/site`;
const made = spawnSync(`${root}target/release/due-care`, ['export', `${folder}/export`], {
  cwd: root,
  stdio: 'inherit',
});
if (made.status !== 0) process.exit(1);
mkdirSync(`${folder}/tmp`, { recursive: true });

/**
 * Where a program from Debian was unpacked, or where it's installed.
 * @param {string} tool
 * @param {string} file
 */
const found = (tool, file) => [`${root}.tools/${tool}${file}`, file].find(existsSync);

/** @returns {[string, string[], Record<string, string>?]} */
function nginx() {
  const module = found('nginx', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/tmp;`)
    .join(' ');
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
    root ${site};
    ${module ? 'brotli_static on;' : ''}
    include ${folder}/export/nginx/server.conf;
  }
}
`,
  );
  const program = process.env.NGINX ?? found('nginx', '/usr/sbin/nginx') ?? 'nginx';
  return [program, ['-p', folder, '-c', `${folder}/nginx.conf`]];
}

/** @returns {[string, string[], Record<string, string>?]} */
function apache() {
  const modules = found('apache', '/usr/lib/apache2/modules');
  const load = [
    'mpm_event',
    'authz_core',
    'alias',
    'mime',
    'dir',
    'env',
    'headers',
    'rewrite',
    'negotiation',
    'deflate',
    'filter',
  ]
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
    .join('\n');
  // As Debian's own: what a shared host may set, and what the file has to cope with.
  writeFileSync(
    `${folder}/apache.conf`,
    `
${load}
ServerRoot ${folder}
ServerName 127.0.0.1
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}/tmp
ErrorLog ${folder}/error.log
LogLevel error
ServerTokens Prod
TraceEnable off
TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
AddEncoding x-gzip .gz
AddLanguage br .br
DirectoryIndex index.html
AddOutputFilterByType DEFLATE text/html text/plain text/css application/wasm
DocumentRoot ${site}
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory ${site}>
  Options FollowSymLinks Indexes MultiViews
  AllowOverride All
  Require all granted
</Directory>
`,
  );
  const libraries = `${root}.tools/apache/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const program = process.env.APACHE ?? found('apache', '/usr/sbin/apache2') ?? 'apache2';
  return [program, ['-D', 'FOREGROUND', '-f', `${folder}/apache.conf`], { LD_LIBRARY_PATH: libraries }];
}

/** @returns {[string, string[], Record<string, string>?]} */
function caddy() {
  writeFileSync(
    `${folder}/Caddyfile`,
    `{
  admin off
  auto_https off
  log {
    level ERROR
  }
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * ${site}
  import ${folder}/export/caddy/Caddyfile
}
`,
  );
  const program = process.env.CADDY ?? found('caddy', '/usr/bin/caddy') ?? 'caddy';
  const home = { HOME: `${folder}/tmp`, XDG_DATA_HOME: `${folder}/tmp`, XDG_CONFIG_HOME: `${folder}/tmp` };
  return [program, ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`], home];
}

const start = new Map(Object.entries({ nginx, apache, caddy })).get(host);
if (!start) throw new Error(`${host} is none of nginx, apache and caddy`);
const [program, flags, env] = start();
const server = spawn(program, flags, { env: { ...process.env, ...env }, stdio: 'inherit' });
server.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill());
