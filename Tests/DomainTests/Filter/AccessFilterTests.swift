import Domain
import Samples
import Testing

@Suite struct `A filter of the list of admin access` {
    @Test func `has a status of admin relationships on the list of these`() throws {
        #expect(
            try CustomerFilter(parsing: "status:ended", in: .access).parts
                == [.init(.adminAccess([.ended]))])
        #expect(FilterCompletion(of: "stat", in: .access).candidates == ["gdap:"])
        #expect(FilterCompletion(of: "status:end", in: .access).candidates == ["ending", "ended"])
        #expect(throws: FilterError.self) {
            try CustomerFilter(parsing: "status:suspended", in: .access)
        }
        #expect(
            FilterScope.access.suggestions(for: "requested") == ["gdap:ending", "gdap:pending"])
        #expect(!FilterScope.customers.suggestions(for: "requested").contains("gdap:ending"))
    }

    @Test func `has words that choose relationships, or the customer with all of them`() throws {
        let helpdesk = AdminRole.ID("729827e3-9c14-49f7-bb1b-9608f156bbb8")
        let all: [AdminRelationship] = [
            .a("night", name: "Night shift"), .a("day", name: "Day shift", roles: []),
            .a("old", .expired, name: "Old"),
        ]
        func chosen(_ text: String) throws -> [String] {
            try CustomerFilter(parsing: text, in: .access).soughtInAccess { word in
                word.occurs(in: "Helpdesk Administrator") ? [helpdesk] : []
            }.sought(among: all, of: ["Contoso Days"]).map(\.id.text)
        }
        #expect(try chosen("helpdesk") == ["night"])
        #expect(try chosen("shift") == ["night", "day"])
        #expect(try chosen("shift helpdesk") == ["night"])
        #expect(try chosen("contoso") == ["night", "day", "old"])
        // The customer has it in its own name.
        #expect(try chosen("day") == ["night", "day", "old"])
        #expect(try chosen("helpdesk gdap:ended") == ["night", "old"])
        #expect(try chosen("gdap") == ["night", "day", "old"])
    }
}
