import {
  applyNarrow,
  applyPreferences,
  DARK_QUERY,
  narrowQuery,
  readPreferences,
} from './shared/preferences';
import './shared/theme/base.css';
import './shared/ui/ui.css';
import './shared/theme/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const preferences = readPreferences();
applyPreferences(preferences, window.matchMedia(DARK_QUERY).matches);
applyNarrow(window.matchMedia(narrowQuery(preferences.textSize)).matches);

if (window.location.pathname.startsWith('/login')) {
  void import('./auth/start-login').then(({ startLogin }) => startLogin(root));
} else {
  void import('./app/start').then(({ startApp }) => startApp(root));
}
