import Domain

extension Customer {
    /// What is not as the plan, and whoever confirmed it, had it: the id alone is not whom an
    /// operator means.
    func differences(fromPlanned planned: Customer) -> [Difference] {
        [("companyName", planned.companyName, companyName), ("domain", planned.domain, domain)]
            // What was not told says nothing.
            .filter { !$0.1.isEmpty && !$0.2.isEmpty && $0.1.lowercased() != $0.2.lowercased() }
            .map { .customer(field: $0.0, before: $0.1, after: $0.2) }
    }
}
