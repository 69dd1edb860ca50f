#include "files.hpp"

bool files_work() {
    return true;
}
