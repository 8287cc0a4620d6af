import Domain
import Testing

@Suite struct `One form of identifiers` {
    private let guid = "4f26a5ca-c468-4715-8fc5-a14f28bcc29b"

    @Test(arguments: [
        "4F26A5CA-C468-4715-8FC5-A14F28BCC29B", "{4f26a5ca-c468-4715-8fc5-a14f28bcc29b}",
        " 4f26A5ca-c468-4715-8fc5-a14f28bcc29B\n", "{ 4F26A5CA-c468-4715-8fc5-a14f28bcc29b } ",
    ])
    func `that is a GUID has one form`(text: String) {
        #expect(Customer.ID(text).text == guid)
        #expect(Customer.ID(text) == Customer.ID(guid))
    }

    @Test(arguments: [
        "", "{}", "mKkU4nkSuOtsip8UnqzVTDPIF8dXY7OE2", "4F26A5CA-C468-4715-8FC5-A14F28BCC29",
        "4F26A5CA-C468-4715-8FC5-A14F28BCC29G", "{4F26A5CA-C468-4715-8FC5-A14F28BCC29BB",
        "4F26A5CAAC468-4715-8FC5-A14F28BCC29B", " order ", "MS-AZR-0145P",
    ])
    func `that is none is kept as it came`(text: String) {
        #expect(Subscription.Order(text).text == text)
    }
}
