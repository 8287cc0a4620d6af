/// Something a service told of a customer that was not understood. Nobody knows what it is, so it
/// holds the relationship until a reading tells.
package struct UnreadHolding: Equatable, Identifiable, Sendable, Codable {
    /// Where it stood: the same place has the same name in the next reading.
    package typealias ID = Identifier<UnreadHolding>

    package let id: ID
    package let place: UnreadList
    package let cause: UnreadCause
    /// What it calls itself; empty where that could not be read either.
    package let title: String

    package init(id: ID, place: UnreadList, cause: UnreadCause, title: String = "") {
        self.id = id
        self.place = place
        self.cause = cause
        self.title = title
    }

    /// The name to call it by.
    package var name: String { title.isEmpty ? id.text : title }
}

/// The list in which it stood.
package enum UnreadList: String, CaseIterable, Sendable, Codable {
    case subscriptions, azureSubscriptions, entitlements, orders, reservations
}

/// What was not understood of it.
package enum UnreadCause: Hashable, Sendable, WordCoded {
    /// It is no object, or says not what it is by an id.
    case item
    /// A kind of purchase nobody knows, by the word for it; empty where there was none.
    case kind(String)
    /// So many more were counted than were told.
    case missing(Int)

    package init(word: String) {
        if word.hasPrefix(Self.kindMark) {
            self = .kind(String(word.dropFirst(Self.kindMark.count)))
        } else if word.hasPrefix(Self.missingMark),
            let count = Int(word.dropFirst(Self.missingMark.count))
        {
            self = .missing(count)
        } else {
            self = .item
        }
    }

    package var word: String {
        switch self {
        case .item: "unreadable"
        case .kind(let word): Self.kindMark + word
        case .missing(let count): "\(Self.missingMark)\(count)"
        }
    }

    private static let kindMark = "kind "
    private static let missingMark = "missing "
}
