import { z } from 'zod';

// Imported before any schema is made: content security policies of intranets forbid making functions from text.
z.config({ jitless: true });
