import Domain
import Testing

@Suite struct `The keys that type Hangul` {
    @Test(arguments: [
        ("한빛", "gksqlc"), ("전자랜드", "wjswkfosem"), ("값의", "rkqtdml"), ("까치", "rkcl"),
        ("lg전자", "lgwjswk"), ("과원", "rhkdnjs"),
    ])
    func `are one for each letter of a syllable`(text: String, keys: String) {
        let typed = HangulKeys.keys(of: text.unicodeScalars.map(\.value))
        #expect(typed == keys.unicodeScalars.map(\.value))
    }

    @Test(arguments: [
        ("gksqlc", true), ("wjswk", true), ("rkqtdml", true), ("rkcl", true),
        ("gks", false), ("hanbit", false), ("tailspin", false), ("contoso", false),
        ("alpine", false), ("gksqlc1", false), ("한빛", false), ("", false),
    ])
    func `are told from other words`(word: String, areKeys: Bool) {
        #expect(HangulKeys.areKeys(word) == areKeys)
    }
}
