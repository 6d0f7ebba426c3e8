// WeChat asks for this component when the tab bar is our own; ours is drawn in each page by components/tab-bar.tsx.
Component({})
