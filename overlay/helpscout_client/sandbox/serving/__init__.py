"""How requests reach the sandbox: inside the process, or over HTTP."""
