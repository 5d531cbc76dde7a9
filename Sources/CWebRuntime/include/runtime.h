/* What Embedded Swift expects of libc, for WebAssembly: see runtime.c. Nothing here is called by name. */
