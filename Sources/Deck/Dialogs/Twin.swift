import Domain

/// Something else a customer holds that is easily mistaken for what a dialog is about.
package struct Twin: Equatable, Sendable {
    let holding: Holding
    let name: String
    /// The word of its status.
    let status: String
    let resemblance: Lookalike.Resemblance
}

extension Holdings {
    /// What is called nearly like the holding.
    func twins(of target: Holding) -> [Twin] { twins(of: [target]) }

    /// What is called nearly like one of the holdings, without being one of them.
    func twins(of targets: [Holding]) -> [Twin] {
        let names = targets.compactMap(name).map { ConfusableKey($0) }
        return CustomerPage.Tab.allCases.flatMap(items).compactMap { item in
            guard !targets.contains(item), let name = name(of: item),
                let status = status(of: item)
            else { return nil }
            let own = ConfusableKey(name)
            guard let resemblance = names.lazy.compactMap({ own.resemblance(to: $0) }).first
            else { return nil }
            return Twin(holding: item, name: name, status: status, resemblance: resemblance)
        }
    }
}

extension String {
    /// The end of an id, by which two are told apart: its last eight letters.
    var endOfID: String { count > 8 ? "…" + suffix(8) : self }
}
