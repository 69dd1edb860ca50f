#pragma once

/// Whether lssgov::files reads and writes; true also where the program is built without it.
bool files_work();
