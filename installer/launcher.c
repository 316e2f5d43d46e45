/* MamoriKarte.exe and mamori-karte.exe: run the shipped Python inside this very process.
 *
 * Nothing is unpacked, no other program is started: antivirus programs see an ordinary program that loads
 * the signed python311.dll beside it. Without a C runtime of its own, so that Python's (loaded later) is the
 * first to look at the standard handles and the environment, after we have put them in order.
 *
 *   X.exe [ARGUMENT...]            python -I -B -m app ARGUMENT...
 *   X.exe --close-running PROGRAM  for setup: asks every window of PROGRAM (a full path) to close, waits;
 *                                  exit code 0: none runs any more, 1: one still does
 *   X.exe --is-running PROGRAM     the same without asking
 */
#define UNICODE
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <tlhelp32.h>

#define LONGEST 32768
#define PATIENCE_MS 20000

typedef int (*python_main)(int, wchar_t **);

int _tls_index; /* the linker asks for it; there is no thread-local data here */
static WCHAR own_path[LONGEST], folder[LONGEST], buffer[LONGEST], process_path[LONGEST];

static BOOL same(const WCHAR *one, const WCHAR *other) {
    return CompareStringOrdinal(one, -1, other, -1, TRUE) == CSTR_EQUAL;
}

static const WCHAR *beside(const WCHAR *name) {
    lstrcpyW(buffer, folder);
    lstrcatW(buffer, name);
    return buffer;
}

static void say(BOOL quiet, const WCHAR *japanese, const WCHAR *english) {
    BOOL speaks_japanese = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_JAPANESE;
    if (!quiet)
        MessageBoxW(NULL, speaks_japanese ? japanese : english, L"\u307E\u3082\u308A\u30AB\u30EB\u30C6",
                    MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
}

/* --- for setup: is the program running, and would it please close ------------------------------------- */

static BOOL is_process_of(DWORD process_id, const WCHAR *program) {
    DWORD length = LONGEST;
    BOOL found = FALSE;
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, process_id);
    if (process) {
        found = QueryFullProcessImageNameW(process, 0, process_path, &length) && same(process_path, program);
        CloseHandle(process);
    }
    return found;
}

static BOOL is_running(const WCHAR *program) {
    static PROCESSENTRY32W entry;
    BOOL found = FALSE, more;
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (all == INVALID_HANDLE_VALUE)
        return FALSE;
    entry.dwSize = sizeof entry;
    for (more = Process32FirstW(all, &entry); more && !found; more = Process32NextW(all, &entry))
        found = entry.th32ProcessID != GetCurrentProcessId() && is_process_of(entry.th32ProcessID, program);
    CloseHandle(all);
    return found;
}

static BOOL CALLBACK ask_to_close(HWND window, LPARAM program) {
    DWORD process_id = 0;
    GetWindowThreadProcessId(window, &process_id);
    if (IsWindowVisible(window) && is_process_of(process_id, (const WCHAR *)program))
        PostMessageW(window, WM_CLOSE, 0, 0);
    return TRUE;
}

static UINT close_running(const WCHAR *program, BOOL ask) {
    ULONGLONG until = GetTickCount64() + PATIENCE_MS;
    if (!is_running(program))
        return 0;
    if (!ask)
        return 1;
    EnumWindows(ask_to_close, (LPARAM)program);
    while (is_running(program)) {
        if (GetTickCount64() > until)
            return 1;
        Sleep(100);
    }
    return 0;
}

/* --- the program ---------------------------------------------------------------------------------------- */

/* A program with a window has no standard handles after a double click; Python's print needs some. */
static void fill_standard_handles(void) {
    static const DWORD names[] = {STD_INPUT_HANDLE, STD_OUTPUT_HANDLE, STD_ERROR_HANDLE};
    for (int i = 0; i < 3; i++) {
        HANDLE handle = GetStdHandle(names[i]);
        if (handle == NULL || handle == INVALID_HANDLE_VALUE || GetFileType(handle) == FILE_TYPE_UNKNOWN)
            SetStdHandle(names[i], CreateFileW(L"NUL", i ? GENERIC_WRITE : GENERIC_READ,
                                               FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL));
    }
}

/* The copy on a stick keeps everything beside itself; the file portable.txt tells it from an installed one. */
static void keep_data_beside_portable(void) {
    if (GetFileAttributesW(beside(L"\\portable.txt")) != INVALID_FILE_ATTRIBUTES &&
        GetEnvironmentVariableW(L"MAMORI_KARTE_DATA", NULL, 0) == 0)
        SetEnvironmentVariableW(L"MAMORI_KARTE_DATA", beside(L"\\data"));
}

static UINT run(int count, WCHAR **given) {
    static WCHAR *fixed[] = {own_path, L"-I", L"-B", L"-m", L"app"};
    const int ours = sizeof fixed / sizeof *fixed;
    BOOL quiet = count > 1 && same(given[1], L"--collector");
    fill_standard_handles();
    keep_data_beside_portable();
    SetDllDirectoryW(L""); /* never a DLL from the folder the person stands in */
    AddDllDirectory(beside(L"\\runtime"));
    HMODULE python = LoadLibraryExW(beside(L"\\runtime\\python311.dll"), NULL,
                                    LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main start_python = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!start_python) {
        say(quiet,
            L"\u30D7\u30ED\u30B0\u30E9\u30E0\u306E\u30D5\u30A1\u30A4\u30EB\u304C\u8DB3\u308A\u307E\u305B\u3093\u3002"
            L"\u3082\u3046\u4E00\u5EA6\u30A4\u30F3\u30B9\u30C8\u30FC\u30EB\u3057\u3066\u304F\u3060\u3055\u3044\u3002"
            L"\n\u8A18\u9332\u306F\u6B8B\u3063\u3066\u3044\u307E\u3059\u3002",
            L"Files of the program are missing. Please install it again.\nYour records are still there.");
        return 3;
    }
    WCHAR **all = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, (count + ours + 1) * sizeof *all);
    for (int i = 0; i < ours; i++)
        all[i] = fixed[i];
    for (int i = 1; i < count; i++)
        all[ours + i - 1] = given[i];
    return (UINT)start_python(count + ours - 1, all);
}

void launcher_start(void) {
    int count = 0;
    WCHAR **given = CommandLineToArgvW(GetCommandLineW(), &count);
    GetModuleFileNameW(NULL, own_path, LONGEST);
    lstrcpyW(folder, own_path);
    for (WCHAR *end = folder + lstrlenW(folder); end > folder; end--)
        if (*end == L'\\') {
            *end = 0;
            break;
        }
    if (count == 3 && same(given[1], L"--close-running"))
        ExitProcess(close_running(given[2], TRUE));
    if (count == 3 && same(given[1], L"--is-running"))
        ExitProcess(close_running(given[2], FALSE));
    ExitProcess(run(count, given));
}
