import { applyPreferences, DARK_QUERY, readPreferences } from './shared/preferences';
import './shared/theme/base.css';
import './shared/ui/ui.css';
import './shared/theme/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

applyPreferences(readPreferences(), window.matchMedia(DARK_QUERY).matches);

if (window.location.pathname.startsWith('/login')) {
  void import('./auth/start-login').then(({ startLogin }) => startLogin(root));
} else {
  void import('./app/start').then(({ startApp }) => startApp(root));
}
