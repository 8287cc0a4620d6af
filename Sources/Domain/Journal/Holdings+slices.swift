extension Holdings {
    /// With what a slice tells in the place of what it tells of, and added where that is missing.
    func with(_ slice: Holdings?) -> Holdings {
        guard let slice else { return self }
        var whole = self
        whole.subscriptions.put(slice.subscriptions)
        whole.azureSubscriptions.put(slice.azureSubscriptions)
        whole.reservations.put(slice.reservations)
        whole.software.put(slice.software)
        whole.unread.put(slice.unread)
        return whole
    }

    func without(_ gone: [Subscription.ID]) -> Holdings {
        var rest = self
        rest.subscriptions.removeAll { gone.contains($0.id) }
        return rest
    }
}

extension Array where Element: Identifiable {
    fileprivate mutating func put(_ others: [Element]) {
        for other in others {
            if let place = firstIndex(where: { $0.id == other.id }) {
                self[place] = other
            } else {
                append(other)
            }
        }
    }
}
