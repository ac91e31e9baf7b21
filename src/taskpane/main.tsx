import './zodWithoutEval';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const place = document.getElementById('pane');
if (!place) throw new Error('taskpane.html has no element "pane"');
createRoot(place).render(<App />);
