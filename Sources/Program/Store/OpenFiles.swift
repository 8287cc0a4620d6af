import Foundation

/// How many files this process may have open.
enum OpenFiles {
    /// What it has open beside those that are asked for.
    private static let others = 256

    /// Raises the limit, which is often 1024, for so many more files; as far as the system lets it.
    static func makeRoom(for count: Int) {
        var limit = rlimit()
        let wanted = rlim_t(count + others)
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
            limit.rlim_cur < wanted
        else { return }
        limit.rlim_cur = min(wanted, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
