/// A filter under the name it was saved by.
package struct SavedFilter: Equatable, Sendable {
    package var name: String
    /// As it was typed.
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The longest name, in scalars.
    package static let longestName = 60
}

/// What is done to the saved filters.
package enum FilterChange: Equatable, Sendable {
    /// Saves a filter, in the place of the one of that name if there is one.
    case save(SavedFilter)
    case rename(String, to: String)
    case delete(String)
}

extension [SavedFilter] {
    /// Return the filters after a change, by name. A filter that is gone is not changed.
    package func applying(_ change: FilterChange) -> [SavedFilter] {
        var after = self
        switch change {
        case .save(let filter):
            after.removeAll { $0.name == filter.name }
            after.append(filter)
        case .rename(let old, let new):
            guard let filter = first(where: { $0.name == old }) else { return self }
            after.removeAll { $0.name == old || $0.name == new }
            after.append(SavedFilter(name: new, text: filter.text))
        case .delete(let name): after.removeAll { $0.name == name }
        }
        return after.sorted(byName: \.name, id: \.name)
    }
}
