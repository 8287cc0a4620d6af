import Domain
import Storage

extension Store {
    /// Some rows of the list, those marked of whom nothing was read yet.
    func customers(
        matching search: String, offset: Int, limit: Int
    ) throws(DirectoryError) -> CustomerWindow {
        var window = try directory.customers(matching: search, offset: offset, limit: limit)
        guard let freshness = service?.freshness else { return window }
        let unread = try freshness.unread(among: window.rows.map(\.id))
        guard !unread.isEmpty else { return window }
        for place in window.rows.indices where unread.contains(window.rows[place].id) {
            window.rows[place].isRead = false
        }
        return window
    }

    /// What the whole list comes to. Who was not read yet is neither blocked nor ready.
    func summary() throws(DirectoryError) -> DirectorySummary {
        var summary = try directory.summary()
        if let freshness = service?.freshness {
            summary.unknownCustomers = min(
                try freshness.unreadCount(), summary.customers - summary.blockedCustomers)
        }
        return summary
    }
}
